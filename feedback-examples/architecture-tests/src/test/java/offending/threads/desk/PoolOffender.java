package offending.threads.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public final class PoolOffender {
    Executor pool = Executors.newCachedThreadPool();
}
