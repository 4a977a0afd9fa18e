package offending.ports.port;

/** More methods than whoever implements it holds in the head. */
public interface Offender {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();
}
