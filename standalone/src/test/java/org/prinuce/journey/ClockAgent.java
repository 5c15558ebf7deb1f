package org.prinuce.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.Socket;
import java.security.ProtectionDomain;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Runs in the product's process and moves what {@code java.time} takes for now, as setting the machine's clock would.
 * It connects to the test that started the process: each long that comes is the time it is to be, in milliseconds.
 */
public final class ClockAgent {

    private static final String AHEAD = "prinuce.test.milliseconds-ahead";

    private ClockAgent() {}

    public static void premain(String port, Instrumentation instrumentation) throws Exception {
        instrumentation.addTransformer(new Ahead(), true);
        instrumentation.retransformClasses(Clock.class);
        Socket test = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        DataInputStream times = new DataInputStream(test.getInputStream());
        OutputStream done = test.getOutputStream();
        setTime(times, done);
        Thread.ofPlatform().daemon().name("clock").start(() -> {
            try (test) {
                while (true) {
                    setTime(times, done);
                }
            } catch (IOException testEnded) {
                // and so will this process
            }
        });
    }

    private static void setTime(DataInputStream times, OutputStream done) throws IOException {
        System.setProperty(AHEAD, Long.toString(times.readLong() - System.currentTimeMillis()));
        done.write(1);
    }

    /** {@code Clock.currentInstant()} gives what it gave, plus the milliseconds of the property. */
    private static final class Ahead implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable Module module,
                @Nullable ClassLoader loader,
                @Nullable String className,
                @Nullable Class<?> before,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!"java/time/Clock".equals(className)) {
                return null;
            }
            ClassDesc instant = ClassDesc.of("java.time.Instant");
            CodeTransform plusAhead = (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    code.ldc(AHEAD)
                            .lconst_0()
                            .invokestatic(
                                    ConstantDescs.CD_Long,
                                    "getLong",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_Long, ConstantDescs.CD_String, ConstantDescs.CD_long))
                            .invokevirtual(ConstantDescs.CD_Long, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
                            .invokevirtual(instant, "plusMillis", MethodTypeDesc.of(instant, ConstantDescs.CD_long));
                }
                code.with(element);
            };
            ClassFile file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            method -> method.methodName().equalsString("currentInstant"), plusAhead));
        }
    }
}
