package io.propertyfeedback.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** All rules by name, for any root package: the library's own, or that of the offender with the rule's name. */
final class Rules {
    static final Map<String, Function<String, ArchRule>> ALL = new TreeMap<>();

    static {
        Rooms.names().forEach(room -> ALL.put("arrows_" + room.replace('.', '_'), root -> Rooms.arrows(room, root)));
        ALL.put("packages", Rooms::everyPackageIsARoom);
        ALL.put("libraries", Rooms::coreUsesFewLibraries);
        ALL.put("cycles", Rooms::noCycles);
        ALL.put("threads", Conduct::noThreads);
        ALL.put("clocks", Conduct::noClocks);
        ALL.put("defaults", Conduct::noDefaults);
        ALL.put("dates", Conduct::noOldDates);
        ALL.put("streams", Conduct::noStandardStreams);
        ALL.put("names", Surface::plainNames);
        ALL.put("drawers", Surface::noDrawers);
        ALL.put("ports", Surface::smallPorts);
        ALL.put("signatures", Surface::noForeignTypes);
    }

    private Rules() {}
}
