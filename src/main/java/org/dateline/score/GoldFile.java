package org.dateline.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Problem;

/** One {@code NN.gold.json} and the {@code NN.txt} beside it. */
record GoldFile(Path file, Terms terms) {
  static final String ENDING = ".gold.json";

  /** Returns the gold with its names in the text; nothing when the file is broken. */
  Optional<GoldReport> read(List<Problem> problems) {
    Optional<LocatedJson> json = parse(problems);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    List<Problem> own = new ArrayList<>();
    Source bare = new Source(file, json.get(), Optional.empty(), 0, own);
    Optional<String> id = new JsonItem("report", json.get().root(), bare).required("id");
    Optional<GoldText> text = id.flatMap(name -> GoldText.read(textOf(name), own));
    Source source = new Source(file, json.get(), text.map(t -> t.body().length()), 0, own);
    Answer plain = new AnswerReader(terms).read(new JsonItem("report", json.get().root(), source));
    GoldNames.of(plain).check(new JsonItem("report", json.get().root(), source));
    own.stream().distinct().forEach(problems::add);
    Answer answer = text.map(t -> withNames(plain, t.body())).orElse(plain);
    return id.map(
        name ->
            new GoldReport(
                name, answer, source.textLength(), text.map(GoldText::bodyStart).orElse(0)));
  }

  private Optional<LocatedJson> parse(List<Problem> problems) {
    try {
      return Optional.of(LocatedJson.parse(Files.readString(file), 1));
    } catch (JsonProcessingException e) {
      problems.add(BrokenJson.problem(file, 1, e, "correct it"));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e, e);
    }
  }

  private Path textOf(String id) {
    return file.resolveSibling(id + ".txt");
  }

  private static Answer withNames(Answer answer, String text) {
    List<GivenActor> actors =
        answer.actors().stream().map(actor -> actor.withNamesIn(text)).toList();
    return new Answer(actors, answer.relations(), answer.events());
  }
}
