using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Host.Tests.Live;

/// <summary>A bot with a manifest of one file, whose admin is Ingrid.</summary>
sealed class LiveBot : IDisposable
{
    public const string Manifest =
        """
        version: 1
        company: {name: Nord}
        people:
          lena: {name: Lena Fischer, zone: Europe/Berlin}
          ana: {name: Ana Moreno, zone: Europe/Berlin}
          ingrid: {name: Ingrid Solberg, zone: Europe/Berlin, admin: true}
        teams:
          north:
            name: North
            leader: lena
            channel: leaders
            reps: {ana: }

        """;

    readonly TemporaryFolder folder = new();
    BotHost? host;

    public LiveBot()
    {
        Directory.CreateDirectory(Folder);
        Write(Manifest);
    }

    public ManualTime Time { get; } = new();

    public string Folder => folder["manifest"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<BotHost> Start() =>
        host = await HostBuilding.Build(new(folder["data"], "http://127.0.0.1:0", Folder), new() { Time = Time, TicksByItself = false }, Cancellation);

    public void Write(string manifest) => File.WriteAllText(Path.Combine(Folder, "m.yaml"), manifest);

    public Task Look() => host!.Services.GetRequiredService<ManifestWatch>().Look(Cancellation);

    public async Task LookTwice()
    {
        await Look();
        await Look();
    }

    public async Task<ConfigurationRevision> InForce() => (await Read(stores => stores.Installation.Configuration()))!;

    /// <summary>What Ingrid reads, the welcome left out.</summary>
    public async Task<string[]> Told() =>
    [
        .. (await Read(stores => stores.Outbox.To(new Destination.Person(new("ingrid")))))
            .Where(row => row.Outgoing.Kind is MessageKind.AdminNotice)
            .Select(row => string.Join("\n", row.Outgoing.Message.Lines().Select(Written))),
    ];

    public Task<T> Read<T>(Func<IStores, T> read) => host!.Services.GetRequiredService<IDatabase>().Read(read, Cancellation);

    public void Dispose() => folder.Dispose();

    static string Written(Line line) =>
        string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words words => words.Text,
            Span.Strong strong => strong.Text,
            _ => "",
        }));
}
