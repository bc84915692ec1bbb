package org.dateline.serve.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.LoggerFactory;

/**
 * Gives tests the one {@link Site}, opened for the first and closed after the last of them. Without
 * a browser their class is reported as skipped, with the reason, which is logged as well: Maven
 * prints none.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);
  private static final String MISSING =
      "there is no /usr/bin/chromium with /usr/bin/chromedriver;"
          + " 'apt-get install chromium chromium-driver' brings both";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Browser.isThere()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String skipped = context.getDisplayName() + " is skipped: " + MISSING;
    LoggerFactory.getLogger(InBrowser.class).warn(skipped);
    return ConditionEvaluationResult.disabled(skipped);
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
