package io.propertyfeedback.examples.centre;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.demo.Staff;
import io.propertyfeedback.examples.centre.say.Phrases;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Limits;
import io.propertyfeedback.form.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: starts a service centre and says where it is. */
@Command(
        name = "service-centre",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        sortOptions = false,
        description = "A service centre for residents' feedback, in your browser. 物业服务中心演示。")
public final class ServiceCentre implements Callable<Integer> {
    @Option(names = "--port", description = "where it listens; 0 takes any free port (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--host", description = "on which address it listens (${DEFAULT-VALUE}: this machine only)")
    private String host = "127.0.0.1";

    @Option(
            names = "--site",
            description = "the address by which residents reach it, for links and QR codes, such as"
                    + " https://feedback.example.org (the one that the browser asks)")
    private @Nullable String site;

    @Option(names = "--data", description = "the folder of the database (${DEFAULT-VALUE})")
    private Path data = Path.of("target", "service-centre-data");

    @Option(names = "--fresh", description = "forget the database and fill it with demo data again")
    private boolean fresh;

    @Option(names = "--cases", hidden = true)
    private int cases = 2_000;

    @Option(names = "--lang", description = "the language of this console, en or zh")
    private Locale language = Locale.getDefault();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(line -> {}, arguments));
    }

    /** Runs until it is stopped; gives the exit code: 1 when it cannot start, 2 when it was called wrongly. */
    static int run(Consumer<CommandLine> setUp, String... arguments) {
        ServiceCentre program = new ServiceCentre();
        CommandLine line = new CommandLine(program);
        line.registerConverter(Locale.class, tag -> Locale.forLanguageTag(tag.replace('_', '-')));
        line.setExecutionExceptionHandler((failure, self, parsed) -> {
            self.getErr().println(program.said(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        setUp.accept(line);
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Say say = say();
        Centre.Settings settings =
                new Centre.Settings(data, host, port, fresh, cases, Limits.STANDARD, Ports.site(site));
        out.println(say.text("start.opening", data.toAbsolutePath().toString()));
        out.flush();
        Centre centre = Centre.start(settings, UnaryOperator.identity(), done -> {
            if (done % 250 == 0) {
                out.println(say.text("start.filling", done, cases));
                out.flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(centre::close, "shutdown"));
        tell(out, say, centre, Duration.ofNanos(System.nanoTime() - began));
        centre.join();
        return CommandLine.ExitCode.OK;
    }

    private void tell(PrintWriter out, Say say, Centre centre, Duration took) {
        String address = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ':' + centre.port();
        out.println();
        out.println(say.text("start.ready", address, took.toSeconds()));
        out.println(say.text("start.accounts", Staff.PASSWORD));
        for (Account account : Staff.ACCOUNTS) {
            String role = account.roles().iterator().next();
            out.printf("  %-10s  %s%n", account.id(), say.title("role", role));
        }
        out.println(say.text("start.api", address + "/api/openapi.json", centre.apiKey()));
        out.println();
        out.println(say.text("start.stop"));
        out.flush();
    }

    private Say say() {
        return new Say(Phrases.language(language), Texts.standard().over(Phrases::bundle), Centre.ZONE);
    }

    private String said(Throwable failure) {
        return failure instanceof StartFault fault
                ? say().text(fault.key(), fault.arguments())
                : say().text("fault.unforeseen", failure.toString());
    }
}
