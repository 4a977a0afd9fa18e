package offending.arrows_form.sla;

public final class Neighbour {}
