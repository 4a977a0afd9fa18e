package io.propertyfeedback.examples.replay;

import io.propertyfeedback.examples.replay.report.Phrases;
import io.propertyfeedback.examples.replay.source.ReplayException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. Its texts are in the bundle {@code usage}. */
@Command(name = "public-data-replay", mixinStandardHelpOptions = true, version = "0.1.0", sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {
    private static final String USAGE = "io.propertyfeedback.examples.replay.usage";

    @Option(names = "--input")
    private @Nullable Path input;

    @Option(names = "--mapping")
    private @Nullable String mapping;

    @Option(names = "--db")
    private @Nullable Path database;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--rejects")
    private @Nullable Path rejects;

    @Option(names = "--rules")
    private @Nullable Path rules;

    @Option(names = "--calendar")
    private @Nullable Path calendar;

    @Option(names = "--expected")
    private @Nullable Path expected;

    @Option(names = "--as-of")
    private @Nullable LocalDateTime asOf;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--lang")
    private Locale language = Locale.getDefault();

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, ready to be executed; never throws, and never shows a stack trace. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ReplayCommand());
        line.registerConverter(Locale.class, tag -> Locale.forLanguageTag(tag.replace('_', '-')));
        line.setResourceBundle(ResourceBundle.getBundle(USAGE, Phrases.language(Locale.getDefault())));
        line.setExecutionExceptionHandler((failure, self, parsed) -> {
            Locale locale = ((ReplayCommand) self.getCommand()).language;
            self.getErr().println(said(failure, locale));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    @Override
    public Integer call() {
        PrintWriter console = spec == null
                ? new PrintWriter(System.out, true, Charset.defaultCharset())
                : spec.commandLine().getOut();
        Plan plan = Plan.of(mapping, input, rules, calendar)
                .into(database, out, rejects)
                .as(language, asOf, expected, dryRun);
        return new Replay(plan, console).run() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String said(Exception failure, Locale locale) {
        return failure instanceof ReplayException known
                ? known.said().text(Phrases.language(locale), Phrases.texts())
                : Phrases.text(locale, "replay.failed", failure.toString());
    }
}
