package offending.threads.desk;

import java.util.concurrent.CompletableFuture;

public final class AsyncOffender {
    Object later = CompletableFuture.runAsync(() -> {});
}
