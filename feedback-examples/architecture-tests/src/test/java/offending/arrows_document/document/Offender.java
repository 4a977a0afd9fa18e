package offending.arrows_document.document;

import offending.arrows_document.form.Neighbour;

/** The room document has no business in form. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
