package offending.arrows_process_written.desk;

public final class Neighbour {}
