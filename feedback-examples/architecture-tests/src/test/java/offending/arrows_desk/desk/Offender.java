package offending.arrows_desk.desk;

import offending.arrows_desk.FrontDoor;

/** A desk does not know the front door that opens it. */
public final class Offender {
    FrontDoor door = new FrontDoor();
}
