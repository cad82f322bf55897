package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeviceChoiceTest {
    private static final Gpus NONE = new Gpus(0, false);
    private static final Gpus NO_DRIVER = new Gpus(0, true);
    private static final Gpus TWO = new Gpus(2, true);

    @Test
    void autoTakesAGpuOnlyWhereEverythingIsThere() {
        assertThat(DeviceChoice.auto().resolve(NONE)).isEmpty();
        assertThat(DeviceChoice.auto().resolve(NO_DRIVER)).isEmpty();
        assertThat(DeviceChoice.auto().resolve(TWO)).hasValue(0);
        assertThat(DeviceChoice.cpu().resolve(TWO)).isEmpty();
    }

    @Test
    void aGpuAskedForIsTakenOrRefusedWithTheReason() {
        assertThat(DeviceChoice.parse("cuda:1").resolve(TWO)).hasValue(1);
        assertThatThrownBy(() -> DeviceChoice.parse("cuda:2").resolve(TWO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shows 2 GPUs");
        assertThatThrownBy(() -> DeviceChoice.parse("cuda:0").resolve(NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<artifactId>onnxruntime_gpu</artifactId>");
        assertThatThrownBy(() -> DeviceChoice.parse("cuda:0").resolve(NO_DRIVER))
                .hasMessageContaining("nvidia-smi");
    }

    @Test
    void namesAreReadBackAsTheyAreWritten() {
        for (String name : new String[] {"auto", "cpu", "cuda:0", "cuda:12"}) {
            assertThat(DeviceChoice.parse(name)).hasToString(name);
        }
        for (String name : new String[] {"", "gpu", "cuda", "cuda:", "cuda:-1", "cuda:x", "cuda:9999"}) {
            assertThatThrownBy(() -> DeviceChoice.parse(name)).hasMessageContaining("auto, cpu or cuda:N");
        }
    }

    @Test
    void thisMachineCanBeAsked() {
        Gpus here = Gpus.here();
        assertThat(here.count()).isNotNegative();
        assertThat(Gpus.here()).isSameAs(here);
    }
}
