/** Attachments in a directory; what they are is told by their content. */
module io.propertyfeedback.files {
    requires transitive io.propertyfeedback.core;
    requires org.apache.commons.imaging;
    requires org.apache.tika.core;
    requires static org.jspecify;

    exports io.propertyfeedback.files;
}
