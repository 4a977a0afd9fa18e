package offending.arrows_document.form;

public final class Neighbour {}
