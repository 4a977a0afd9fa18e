package offending.arrows_jdbc.desk;

public final class Neighbour {}
