package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LeavableTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void returnsWhatIsRead() throws IOException, Unreadable {
    assertEquals("words", Leavable.within(LONG, () -> "words"));
  }

  @Test
  void leavesWhatDoesNotEnd() {
    Unreadable e =
        assertThrows(
            Unreadable.class, () -> Leavable.within(Duration.ofMillis(50), LeavableTest::endless));

    assertEquals("it was not read within 0 s", e.getMessage());
  }

  private static String endless() throws InterruptedException {
    new CountDownLatch(1).await();
    return "";
  }

  @Test
  void throwsWhatItsReadingThrows() {
    assertThrows(Unreadable.class, () -> Leavable.within(LONG, LeavableTest::locked));
    assertThrows(IOException.class, () -> Leavable.within(LONG, LeavableTest::cut));
    assertThrows(StackOverflowError.class, () -> Leavable.within(LONG, LeavableTest::nested));
    assertThrows(IllegalStateException.class, () -> Leavable.within(LONG, LeavableTest::wrong));
  }

  private static String locked() throws Unreadable {
    throw new Unreadable("locked", "unlock it");
  }

  private static String cut() throws IOException {
    throw new IOException("cut");
  }

  private static String nested() {
    throw new StackOverflowError();
  }

  private static String wrong() {
    throw new IllegalStateException("wrong");
  }
}
