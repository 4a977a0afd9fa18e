package offending.arrows_http_jdk.desk;

public final class Neighbour {}
