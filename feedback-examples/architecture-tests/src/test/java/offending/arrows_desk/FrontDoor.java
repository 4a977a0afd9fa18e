package offending.arrows_desk;

public final class FrontDoor {}
