package io.propertyfeedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.files.FileInspector;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public signatures of the published modules are those written down in {@code docs/api}, so that a change of them is
 * seen by whoever reads the change. After one that is meant, write them anew with {@code -Dapi.write=true}.
 */
class PublicApiTest {
    private static final int JDK = 17;

    @ParameterizedTest
    @ValueSource(
            classes = {
                PropertyFeedback.class,
                JdbcFeedbackStorage.class,
                FeedbackHttpApi.class,
                FileInspector.class,
                FeedbackStorageContract.class
            })
    void publicSignaturesAreTheOnesWrittenDown(Class<?> ofModule) throws Exception {
        assumeTrue(
                Runtime.version().feature() == JDK,
                "javap prints other words on other JDKs; run on JDK " + JDK + " to check the signatures");
        PublicApi api = PublicApi.ofModuleWith(ofModule);
        Path written = Path.of("../../docs/api", api.name() + ".txt");
        if (Boolean.getBoolean("api.write")) {
            Files.writeString(written, api.text());
        }
        assertThat(api.text())
                .as("signatures of %s; if the change is meant, run with -Dapi.write=true", api.name())
                .isEqualTo(Files.readString(written));
    }
}
