package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  private static final String AGENCY =
      """
      Gunmen on motorcycles attacked a market near Djibo in northern Burkina Faso, killing eleven traders and burning
      four trucks, a local official said. The attackers came from the direction of the border shortly after noon and fled
      when soldiers arrived. No group said that it was behind the attack. The mayor called on the government to reopen
      the road to Ouagadougou, which has been closed since March, and to send escorts for traders. Residents said that
      two of the wounded died on the way to the hospital because no ambulance could reach the town.
      """;

  /** The same events in other words. */
  private static final String OWN =
      """
      Eleven people were shot dead at a livestock market outside Djibo on Tuesday, officials in Burkina Faso said. Witnesses
      told this paper that men on motorbikes rode in around midday and set fire to lorries before the army reached the
      scene. Nobody has claimed the killings. Djibo's mayor wants the road to the capital opened again, and convoys for
      those who trade along it; two of the injured had bled to death on a track for want of a doctor, neighbours said.
      """;

  @TempDir Path directory;
  Path input;
  Run run;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
  }

  private void write(String id, String date, String extra, String text) throws IOException {
    Files.writeString(
        input.resolve(id + ".txt"), "---\ndate: %s\n%s---\n%s".formatted(date, extra, text));
  }

  private List<String> copies() throws IOException {
    run.of(StubFinders.quick(), input);
    return run.table("reports", "id", "copyOf").stream().filter(c -> !c.endsWith("null")).toList();
  }

  @Test
  void textThatIsPrintedAgainIsACopyOfTheEarliest() throws IOException {
    write("a-paper", "2023-05-05", "", AGENCY + "The paper adds a line of its own at the end.\n");
    write("b-agency", "2023-05-04", "", AGENCY);
    write("c-later", "2023-05-06", "", "DJIBO: " + AGENCY.replace("eleven", "11"));

    assertEquals(List.of("a-paper|b-agency", "c-later|b-agency"), copies());
    assertTrue(
        run.quads()
            .contains(
                "<https://w3id.org/dateline/id/report/a-paper> <https://w3id.org/dateline/ns#copyOf>"
                    + " <https://w3id.org/dateline/id/report/b-agency>"
                    + " <https://w3id.org/dateline/id/report/a-paper> ."));
  }

  @Test
  void reportInOwnWordsIsNoCopy() throws IOException {
    write("a", "2023-05-04", "", AGENCY);
    write("b", "2023-05-05", "", OWN);

    assertEquals(List.of(), copies());
  }

  @Test
  void restrictedReportIsNoOriginalOfAPublicOne() throws IOException {
    write("a", "2023-05-04", "restricted: desk\n", AGENCY);
    write("b", "2023-05-05", "", AGENCY);

    assertEquals(List.of(), copies());
  }

  @Test
  void reportWithoutADateCountsAsLate() throws IOException {
    Files.writeString(input.resolve("a.txt"), AGENCY);
    write("b", "2023-05-05", "", AGENCY);

    assertEquals(List.of("a|b"), copies());
  }
}
