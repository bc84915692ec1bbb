package org.dateline.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.ConnectException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Asks a server that speaks OpenAI's chat completions; the only class that knows LangChain4j. */
final class OpenAiChat implements Chat {
  private static final int MESSAGE_LIMIT = 200;
  private static final String CHECK = "check --llm-url, --llm-model and the key";

  private final Endpoint endpoint;
  private final ChatModel model;

  OpenAiChat(Endpoint endpoint) {
    this.endpoint = endpoint;
    var builder =
        OpenAiChatModel.builder()
            .baseUrl(endpoint.url().toString())
            .modelName(endpoint.model())
            .temperature(0.0)
            .timeout(endpoint.timeout())
            .maxRetries(0)
            .strictJsonSchema(true);
    endpoint.key().ifPresent(key -> builder.apiKey(key.secret()));
    this.model = builder.build();
  }

  @Override
  public Reply ask(Instructions instructions, String question) {
    ChatResponse response = respond(request(instructions, question));
    if (response.finishReason() == FinishReason.LENGTH) {
      throw Unanswered.forGood(
          "the model's answer was cut off", "give it less at once with --llm-chunk");
    }
    @Nullable String text = response.aiMessage().text();
    if (text == null || text.isBlank()) {
      throw Unanswered.forGood("the model's answer was empty", "try another model");
    }
    @Nullable TokenUsage usage = response.tokenUsage();
    return usage == null
        ? new Reply(text, OptionalInt.empty(), OptionalInt.empty())
        : new Reply(text, known(usage.inputTokenCount()), known(usage.outputTokenCount()));
  }

  private ChatResponse respond(ChatRequest request) {
    try {
      return model.chat(request);
    } catch (RetriableException e) {
      throw Unanswered.forNow(said(e), "try later, or give it longer with --llm-timeout");
    } catch (LangChain4jException e) {
      throw Unanswered.forGood(said(e), CHECK);
    } catch (RuntimeException e) {
      // The library wraps a lost connection in nothing better than this, and stumbles over replies
      // that are no chat completion.
      throw e.getCause() instanceof ConnectException
          ? Unanswered.forNow("nothing answers at " + endpoint.url(), "start it, or " + CHECK)
          : Unanswered.forGood("no chat completion came from " + endpoint.url(), CHECK);
    }
  }

  private static ChatRequest request(Instructions instructions, String question) {
    JsonSchema schema =
        JsonSchema.builder()
            .name("findings")
            .rootElement(JsonRawSchema.from(instructions.schema()))
            .build();
    return ChatRequest.builder()
        .messages(SystemMessage.from(instructions.prompt()), UserMessage.from(question))
        .responseFormat(
            ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
        .build();
  }

  private static OptionalInt known(@Nullable Integer count) {
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** One short line without the key, whatever the server put into its error. */
  private String said(LangChain4jException e) {
    String status = e.getCause() instanceof HttpException http ? "HTTP " + http.statusCode() : "";
    String message = String.valueOf(e.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ");
    String safe = endpoint.key().map(key -> key.blot(message)).orElse(message);
    String brief = safe.substring(0, Math.min(MESSAGE_LIMIT, safe.length()));
    return "the model's server failed: " + (status + " " + brief).strip();
  }
}
