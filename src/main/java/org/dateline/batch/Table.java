package org.dateline.batch;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** A table of the output and its columns, which are the keys of the JSON that fills it. */
enum Table {
  REPORTS(
      "reports",
      """
      message report {
        required binary id (STRING);
        optional binary title (STRING);
        optional binary publisher (STRING);
        optional int32 date (DATE);
        optional binary url (STRING);
        optional binary language (STRING);
        optional binary licence (STRING);
        optional binary restricted (STRING);
        required binary source (STRING);
        optional binary copyOf (STRING);
      }"""),
  ACTORS(
      "findings/actors",
      """
      message actor {
        required binary report (STRING);
        required binary name (STRING);
        required binary iri (STRING);
        required binary type (STRING);
        optional binary qid (STRING);
        optional binary partOf (STRING);
        required group aliases (LIST) { repeated group list { required binary element (STRING); } }
        required group mentions (LIST) { repeated group list { required group element (LIST) { repeated group list { required int32 element; } } } }
      }"""),
  RELATIONS(
      "findings/relations",
      """
      message relation {
        required binary report (STRING);
        required binary type (STRING);
        optional binary subject (STRING);
        optional int32 subjectEvent;
        optional binary object (STRING);
        optional int32 objectEvent;
        optional binary office (STRING);
        required binary factuality (STRING);
        optional binary attributedTo (STRING);
        required group evidence (LIST) { repeated group list { required int32 element; } }
      }"""),
  EVENTS(
      "findings/events",
      """
      message event {
        required binary report (STRING);
        required int32 position;
        required binary type (STRING);
        required group trigger (LIST) { repeated group list { required int32 element; } }
        required group roles (LIST) { repeated group list { required group element {
          required binary role (STRING);
          optional binary actor (STRING);
          optional binary text (STRING);
          required int32 start;
          required int32 end;
        } } }
        optional binary place (STRING);
        optional binary date (STRING);
        optional group killed { required int32 min; optional int32 max; }
        optional group wounded { required int32 min; optional int32 max; }
        optional group arrested { required int32 min; optional int32 max; }
        optional group count { required int32 min; optional int32 max; }
        optional int32 subEventOf;
        required binary factuality (STRING);
        optional binary attributedTo (STRING);
        required group evidence (LIST) { repeated group list { required int32 element; } }
        required group mentions (LIST) { repeated group list { required group element (LIST) { repeated group list { required int32 element; } } } }
      }"""),
  SHARED_ACTORS(
      "actors",
      """
      message actor {
        required binary iri (STRING);
        required binary name (STRING);
        required binary type (STRING);
        optional binary qid (STRING);
        required group names (LIST) { repeated group list { required binary element (STRING); } }
        required int32 reports;
        required int32 sources;
        required group alike (LIST) { repeated group list { required binary element (STRING); } }
        optional binary candidate (STRING);
      }"""),
  ERRORS(
      "errors",
      """
      message error {
        optional binary id (STRING);
        required binary source (STRING);
        required binary reason (STRING);
        required binary fix (STRING);
      }""");

  static final String ENDING = "parquet";

  /** The tables that a part's reports alone decide; the others are made of these, of all parts. */
  static final List<Table> OF_PART = List.of(REPORTS, ACTORS, RELATIONS, EVENTS, ERRORS);

  private final String folder;
  private final String columns;

  Table(String folder, String columns) {
    this.folder = folder;
    this.columns = columns;
  }

  String folder() {
    return folder;
  }

  MessageType schema() {
    return MessageTypeParser.parseMessageType(columns);
  }
}
