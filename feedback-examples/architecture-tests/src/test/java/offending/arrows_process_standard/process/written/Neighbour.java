package offending.arrows_process_standard.process.written;

public final class Neighbour {}
