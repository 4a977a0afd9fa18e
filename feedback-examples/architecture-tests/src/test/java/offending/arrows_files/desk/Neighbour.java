package offending.arrows_files.desk;

public final class Neighbour {}
