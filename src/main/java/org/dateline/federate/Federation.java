package org.dateline.federate;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.dateline.wikidata.Wikidata;

/**
 * Has the SERVICE parts of queries answered by clients that keep the manners of {@link Wikidata}.
 * Nothing is asked for a query without SERVICE, nor when nothing at home joins with it.
 *
 * <pre>{@code
 * Federation federation = new Federation(address -> clientOf(address), System.err::println);
 * savedQuery.run(federation.on(QueryExec.dataset(data)), Map.of());
 * }</pre>
 */
public final class Federation {
  private final Function<URI, Wikidata> clients;
  private final Map<String, Wikidata> known = new HashMap<>();
  private final Consumer<String> talk;

  /**
   * Takes a way to make clients; one is made for each address that a query names.
   *
   * @param talk told of what {@code SERVICE SILENT} passes over in silence
   */
  public Federation(Function<URI, Wikidata> clients, Consumer<String> talk) {
    this.clients = clients;
    this.talk = talk;
  }

  /**
   * Lets a query use this federation, in place of whatever Jena does with SERVICE.
   *
   * <p>Running it throws {@link ServiceFailed} when a service gives no answer.
   */
  public QueryExecBuilder on(QueryExecBuilder where) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addBulkLink(
        (service, rows, execution, next) ->
            new ServiceCall(service, client(service.getService().toString()), talk)
                .join(rows, execution));
    Context context = new Context();
    ServiceExecutorRegistry.set(context, registry);
    ServicesLast.in(context);
    context.keys().forEach(key -> where.set(key, context.<Object>get(key)));
    return where;
  }

  private Wikidata client(String address) {
    return known.computeIfAbsent(address, this::open);
  }

  private Wikidata open(String address) {
    if (address.startsWith("?")) {
      throw new ServiceFailed(
          "SERVICE %s names no address; fix: write one instead of the variable".formatted(address));
    }
    try {
      return clients.apply(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new ServiceFailed(e);
    }
  }
}
