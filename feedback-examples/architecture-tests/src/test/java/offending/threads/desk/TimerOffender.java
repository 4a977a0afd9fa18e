package offending.threads.desk;

import java.util.Timer;

public final class TimerOffender {
    Object timer = new Timer();
}
