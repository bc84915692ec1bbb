package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
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

  private static final String LEAKED =
      """
      The defence ministry plans to move two brigades from the western border to the Kassala region before the rains, according to a
      letter seen by this desk. It asks the treasury for fuel and field hospitals, and warns the governor that the airfield
      cannot take heavy aircraft until its runway has been lengthened by six hundred metres.
      """;
  private static final String UNDATED =
      """
      Fishermen in the Gulf of Guinea said pirates boarded a trawler off Lomé, took its captain and the engineer, and left in two
      skiffs towards the delta. The owners have heard nothing of a ransom. The navy sent a patrol boat, which found the
      trawler drifting with nine of its crew unharmed and without a working radio.
      """;

  @TempDir static Path directory;
  static Path input;
  static Run run;

  @BeforeAll
  static void readAll() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
    write("a-paper", "date: 2023-05-05", AGENCY + "The paper adds a line of its own at the end.\n");
    write("b-agency", "date: 2023-05-04", AGENCY);
    write("c-later", "date: 2023-05-06", "DJIBO: " + AGENCY.replace("eleven", "11"));
    write("d-own", "date: 2023-05-06", OWN);
    write("e-desk", "date: 2023-05-04\nrestricted: desk", LEAKED);
    write("f-public", "date: 2023-05-05", LEAKED);
    write("g-undated", "title: Trawler", UNDATED);
    write("h-dated", "date: 2023-05-05", UNDATED);
    run.of(StubFinders.quick(), input);
  }

  private static void write(String id, String front, String text) throws IOException {
    Files.writeString(input.resolve(id + ".txt"), "---\n%s\n---\n%s".formatted(front, text));
  }

  private static String copied(String id) {
    return run.table("reports", "id", "copyOf").stream()
        .filter(row -> row.startsWith(id + "|"))
        .findFirst()
        .orElseThrow()
        .substring(id.length() + 1);
  }

  @Test
  void textWithALineMoreIsACopyOfTheEarliest() {
    assertEquals("b-agency", copied("a-paper"));
  }

  @Test
  void textWithOtherWordsHereAndThereIsACopyOfTheEarliest() {
    assertEquals("b-agency", copied("c-later"));
  }

  @Test
  void earliestIsNoCopy() {
    assertEquals("null", copied("b-agency"));
  }

  @Test
  void copyIsMarkedInItsOwnGraph() throws IOException {
    String copy = "<https://w3id.org/dateline/id/report/a-paper>";
    String original = "<https://w3id.org/dateline/id/report/b-agency>";
    String quad =
        "%s <https://w3id.org/dateline/ns#copyOf> %s %s .".formatted(copy, original, copy);
    assertTrue(run.quads().contains(quad), run.quads()::toString);
  }

  @Test
  void reportInOwnWordsIsNoCopy() {
    assertEquals("null", copied("d-own"));
  }

  @Test
  void restrictedReportIsNoOriginalOfAPublicOne() {
    assertEquals("null", copied("f-public"));
  }

  @Test
  void reportWithoutADateCountsAsLate() {
    assertEquals("h-dated", copied("g-undated"));
  }
}
