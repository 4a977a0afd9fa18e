package io.propertyfeedback.examples.centre.form;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import java.util.List;

/** What can be chosen for a field whose values the host knows: people, departments, categories. Thread-safe. */
public interface Choices {

    /**
     * Something to choose.
     *
     * @param id    the value
     * @param title what people call it
     * @param group under which heading it stands; empty for none
     */
    record Choice(String id, String title, String group) {
        public static Choice of(String id, String title) {
            return new Choice(id, title, "");
        }
    }

    /** The choices for a field; empty when it is to be typed. */
    List<Choice> of(Field field, Say say);
}
