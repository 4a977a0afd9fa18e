package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.access.Households;
import java.time.Instant;
import java.util.List;

/** Who lives with whom in the demo: a couple. A real host asks its register of residents. */
public final class DemoHouseholds implements Households {
    static final String HUSBAND = "li.jun";
    static final String WIFE = "wang.fang";

    @Override
    public List<Shared> of(String company, String party) {
        String other = party.equals(WIFE) ? HUSBAND : party.equals(HUSBAND) ? WIFE : "";
        return other.isEmpty() ? List.of() : List.of(new Shared(other, Instant.EPOCH, null));
    }
}
