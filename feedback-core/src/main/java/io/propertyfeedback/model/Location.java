package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * Where in a community something is (位置): a household's unit (户) or a public place, with the building if known.
 *
 * @param building the host's id of the building
 * @param unit     the host's id of the unit (户)
 * @param place    a public place or an address in words, 1 to 200 characters
 */
public record Location(
        @Nullable String building,
        @Nullable String unit,
        @Nullable String place) {
    public static final Location UNKNOWN = new Location(null, null, null);

    private static final int MAX_PLACE = 200;

    public Location {
        if (building != null) {
            Ids.check("Building", building);
        }
        if (unit != null) {
            Ids.check("Unit", unit);
        }
        if (place != null) {
            Ids.check("Place", place, MAX_PLACE);
        }
    }

    public static Location unit(String unit) {
        return new Location(null, unit, null);
    }

    public static Location place(String place) {
        return new Location(null, null, place);
    }

    public Location in(String building) {
        return new Location(building, unit, place);
    }
}
