package org.dateline.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.dateline.appearance.Appearance;
import org.dateline.serve.http.Html;
import org.dateline.store.Store;

/** {@code /try}: a form for a text, and the reader with what would be found in it. */
public final class TrialServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100_000;

  private final transient Trial trial;
  private final transient Appearance looks;

  public TrialServlet(Trial trial, Appearance looks) {
    this.trial = trial;
    this.looks = looks;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, 200, form("", ""));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = Optional.ofNullable(request.getParameter("text")).orElse("");
    if (!isFromOurPage(request)) {
      answer(response, 403, form("", "Another site sent this form; send it from here."));
    } else if (text.isBlank() || text.length() > LONGEST) {
      answer(
          response, 400, form("", "Paste a report of at most %d characters.".formatted(LONGEST)));
    } else {
      answer(response, trial.read(text), text);
    }
  }

  private void answer(HttpServletResponse response, Trial.Outcome outcome, String text)
      throws IOException {
    if (outcome instanceof Trial.Outcome.Found found) {
      try (Store store = found.store()) {
        answer(
            response,
            200,
            store.read(data -> new ReaderPage(View.of(data, looks), false).of(found.report())));
      }
    } else if (outcome instanceof Trial.Outcome.Refused refused) {
      answer(response, 422, form(text, refused.why()));
    }
  }

  // Reading takes seconds of a processor: a page elsewhere must not have its visitors start it.
  private static boolean isFromOurPage(HttpServletRequest request) {
    String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("none");
    return site.equals("same-origin") || site.equals("none");
  }

  private static String form(String text, String wrong) {
    return Html.page(
        "Try a report",
        """
        <h1>What would you find in this?</h1>
        <p>Paste a report. It is read as any other, and nothing of it is kept. Front matter may give its date, from which “on Monday” is understood. The first
        one takes longer, while the language models are loaded.</p>
        %s<form class="trying" method="post" action="/try">
        <textarea name="text" required maxlength="%d" aria-label="Report" placeholder="---&#10;title: …&#10;date: 2022-12-21&#10;---&#10;The report">%s</textarea>
        <button>Read it</button>
        </form>
        """
            .formatted(
                wrong.isEmpty()
                    ? ""
                    : "<p class=\"notice\" role=\"alert\">" + Html.text(wrong) + "</p>\n",
                LONGEST,
                Html.text(text)));
  }

  private static void answer(HttpServletResponse response, int status, String page)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(page.getBytes(UTF_8));
  }
}
