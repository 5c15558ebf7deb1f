package org.prinuce.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Connections that each send one POST after the other, all on one thread and understanding of HTTP/1.1 just what it
 * takes, so that the machine is left to the server.
 */
final class HttpLoad {

    private static final int LARGEST_ANSWER = 8 * 1024;

    private HttpLoad() {}

    /**
     * @param sessions the header lines of each client's requests, each with its end; as many as there are clients
     * @return requests per second that were answered with 201
     * @throws IllegalStateException if any is answered otherwise
     */
    static double perSecond(int port, List<String> sessions, Duration length, String path, String body)
            throws IOException {
        try (Selector selector = Selector.open()) {
            for (String session : sessions) {
                connect(selector, port, request(path, session, body));
            }
            long done = 0;
            long start = System.nanoTime();
            long end = start + length.toNanos();
            for (SelectionKey key : selector.keys()) {
                ((Connection) key.attachment()).send();
            }
            while (System.nanoTime() - end < 0) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.hasAnswer()) {
                        done++;
                        connection.send();
                    }
                }
                selector.selectedKeys().clear();
            }
            double perSecond = done * 1e9 / (System.nanoTime() - start);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return perSecond;
        }
    }

    private static String request(String path, String session, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + session
                + Connection.KEY + UUID.randomUUID() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    @SuppressWarnings("MustBeClosed")
    private static void connect(Selector selector, int port, String request) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Connection(channel, request));
    }

    private static final class Connection {

        private static final byte[] CREATED = "HTTP/1.1 201".getBytes(StandardCharsets.US_ASCII);
        private static final String KEY = "Idempotency-Key: ";

        private final SocketChannel channel;
        private final byte[] request;
        private final int key;
        private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);

        Connection(SocketChannel channel, String request) {
            this.channel = channel;
            this.request = request.getBytes(StandardCharsets.UTF_8);
            this.key = request.indexOf(KEY) + KEY.length();
        }

        /** With a key that nobody has used. */
        void send() throws IOException {
            byte[] fresh = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(fresh, 0, request, key, fresh.length);
            answer.clear();
            ByteBuffer out = ByteBuffer.wrap(request);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** Whether the answer has arrived whole. */
        boolean hasAnswer() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IllegalStateException("The server closed the connection");
            }
            String soFar = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            int body = soFar.indexOf("\r\n\r\n") + 4;
            if (body < 4) {
                return false;
            }
            for (int i = 0; i < CREATED.length; i++) {
                if (answer.get(i) != CREATED[i]) {
                    throw new IllegalStateException("Refused: " + soFar);
                }
            }
            int length = soFar.indexOf("Content-Length: ");
            if (length < 0) {
                return soFar.endsWith("0\r\n\r\n"); // in chunks
            }
            int digits = length + "Content-Length: ".length();
            return answer.position() - body == Integer.parseInt(soFar.substring(digits, soFar.indexOf('\r', digits)));
        }
    }
}
