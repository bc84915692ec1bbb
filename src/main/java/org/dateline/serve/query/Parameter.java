package org.dateline.serve.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.dateline.graph.Iris;

/**
 * A blank that a saved query leaves for its user, such as {@code # param: month text 2022-12 The
 * month}.
 *
 * @param standard used when no value is given; always valid for the type
 */
public record Parameter(String name, Type type, String standard, String description) {
  /**
   * What values are like. A name is that of an actor or place; an IRI may leave out {@link
   * Iris#DEFAULT_BASE}: {@code actor/norway}.
   */
  public enum Type {
    TEXT,
    NAME,
    IRI,
    DATE,
    MONTH,
    INTEGER
  }

  /**
   * Makes a term of a value; a term can only ever be compared, never change the query around it.
   *
   * @throws BadParameter if the value is not of the type
   */
  Node term(String value) {
    try {
      return switch (type) {
        case TEXT, NAME -> NodeFactory.createLiteralString(value);
        case IRI ->
            NodeFactory.createURI(
                IRIx.create(value.contains(":") ? value : Iris.DEFAULT_BASE + value).str());
        case DATE ->
            NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
        case MONTH -> NodeFactory.createLiteralString(YearMonth.parse(value).toString());
        case INTEGER ->
            NodeFactory.createLiteralDT(
                Long.toString(Long.parseLong(value)), XSDDatatype.XSDinteger);
      };
    } catch (DateTimeParseException | NumberFormatException | IRIException e) {
      throw new BadParameter(
          "parameter '%s': '%s' is no %s"
              .formatted(name, value, type.name().toLowerCase(Locale.ROOT)),
          switch (type) {
            case DATE -> "write it as 2022-11-30";
            case MONTH -> "write it as 2022-11";
            default -> "its standard value is '" + standard + "'";
          },
          e);
    }
  }
}
