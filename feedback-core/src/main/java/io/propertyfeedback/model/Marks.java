package io.propertyfeedback.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * States of a feedback that are no steps and hold at once: what is asked, waits for approval, is referred … by open key.
 *
 * @param codes what each mark says, by its key
 */
public record Marks(Map<String, String> codes) {
    public static final Marks NONE = new Marks(Map.of());

    /** The key of the mark that says in which role's hands it is. */
    public static final String ROLE = "role";

    /** The key of the mark that says who was asked something and has not answered. */
    public static final String ASKED = "asked";

    /** The key of the mark that says on which day the submitter was tried last and not reached. */
    public static final String TRIED = "tried";

    /** The key of the mark that says which act, or way out of the step, is proposed and waits for approval. */
    public static final String APPROVAL = "approval";

    /** The key of the mark that says how an appeal stands: {@link #OPEN} or {@link #UPHELD}. */
    public static final String APPEAL = "appeal";

    /** The key of the mark that says that the submitter of a merged feedback is to be told: {@link #OPEN}. */
    public static final String CALL_BACK = "call-back";

    /** What {@link #APPEAL} and {@link #CALL_BACK} say of what is not done. */
    public static final String OPEN = "open";

    /** What {@link #APPEAL} says where the decision stands; it cannot be appealed against again. */
    public static final String UPHELD = "upheld";

    private static final Set<String> STANDARD = Set.of(ROLE, ASKED, TRIED, APPROVAL, APPEAL, CALL_BACK);

    /** Whether the library sets this mark itself: then its code never names another feedback. */
    public static boolean isStandard(String key) {
        return STANDARD.contains(key);
    }

    /** Whether an appeal waits for its decision. */
    public boolean appealed() {
        return OPEN.equals(codes.get(APPEAL));
    }

    public Marks {
        codes = Map.copyOf(codes);
    }

    public Optional<String> of(String key) {
        return Optional.ofNullable(codes.get(key));
    }

    public Marks without(String key) {
        return with(key, null);
    }

    /** The same with one mark set, or taken off where the code is null. */
    Marks with(String key, @Nullable String code) {
        if (code == null && !codes.containsKey(key)) {
            return this;
        }
        Map<String, String> other = new TreeMap<>(codes);
        if (code == null) {
            other.remove(key);
        } else {
            other.put(key, code);
        }
        return new Marks(other);
    }
}
