package offending.threads.desk;

import java.util.List;

public final class ParallelOffender {
    long count = List.of().parallelStream().count();
}
