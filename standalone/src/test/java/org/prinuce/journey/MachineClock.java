package org.prinuce.journey;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Sets the time at which the product's process believes to be; from there it goes on by itself. */
final class MachineClock implements AutoCloseable {

    private final ServerSocket server;
    private final Path agent;
    private Socket product;

    MachineClock(Path folder) {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            agent = folder.resolve("clock-agent.jar");
            Manifest manifest = new Manifest();
            Attributes says = manifest.getMainAttributes();
            says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            says.putValue("Premain-Class", ClockAgent.class.getName());
            says.putValue("Can-Retransform-Classes", "true");
            new JarOutputStream(Files.newOutputStream(agent), manifest).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With what a process must be started; it then waits to be told the time. */
    List<String> jvmOptions() {
        return List.of("-javaagent:" + agent + "=" + server.getLocalPort());
    }

    void set(Instant time) {
        try {
            if (product == null) {
                product = server.accept();
                product.setTcpNoDelay(true);
            }
            new DataOutputStream(product.getOutputStream()).writeLong(time.toEpochMilli());
            if (product.getInputStream().read() != 1) {
                throw new IOException("The process has ended");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (product != null) {
            product.close();
        }
    }
}
