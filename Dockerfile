# One image for every part; PRINUCE_ROLE says which it is. Build the jar first: mvn package -DskipTests
FROM eclipse-temurin:25-jre
RUN useradd --system --home /app prinuce
COPY standalone/target/standalone-*-app.jar /app/prinuce.jar
USER prinuce
WORKDIR /app
ENTRYPOINT ["java", "-jar", "/app/prinuce.jar"]
