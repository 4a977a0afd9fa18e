package offending.arrows_relay.desk;

public final class Neighbour {}
