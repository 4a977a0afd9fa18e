package offending.arrows_http_json.desk;

public final class Neighbour {}
