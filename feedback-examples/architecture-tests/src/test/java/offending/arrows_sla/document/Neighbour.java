package offending.arrows_sla.document;

public final class Neighbour {}
