package org.dateline.serve.browser;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Site}, opened for the first and closed after the last of them. */
final class InBrowser implements BeforeAllCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Assumptions.assumeTrue(
        Browser.isThere(),
        "skipped: there is no /usr/bin/chromium with /usr/bin/chromedriver;"
            + " 'apt-get install chromium chromium-driver' brings both");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Site.class, unseen -> Site.open(), Site.class);
  }
}
