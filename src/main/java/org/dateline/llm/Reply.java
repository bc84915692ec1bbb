package org.dateline.llm;

import java.util.OptionalInt;

/** What a model answered, and the tokens as its server counts them, if it does. */
record Reply(String text, OptionalInt inputTokens, OptionalInt outputTokens) {}
