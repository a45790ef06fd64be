using System.Text.Json;
using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Checking;

namespace SalesNudgeBot.Host.Tests.Teams;

/// <summary>The whole bot with the sample's company in the fake Teams, set up as the guide says.</summary>
public sealed class HostInTeamsTests : IAsyncLifetime
{
    static readonly WorkspaceId Main = new("main");

    readonly TemporaryFolder folder = new();
    readonly Dictionary<string, TeamsPerson> people = [];
    TeamsServer server = null!;
    HttpClient login = null!;
    TeamsTenant tenant = null!;
    TeamsTeam leaders = null!;
    Company company = null!;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    string Manifest => folder["manifest"];

    public async ValueTask InitializeAsync()
    {
        server = await TeamsServer.Start();
        login = new(server.Trusting());
        tenant = server.NewTenant(new() { Id = "00000000-0000-0000-0000-000000000002", AppId = "00000000-0000-0000-0000-000000000001" });
        Directory.CreateDirectory(Manifest);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "manifests", "teams", "nordwind")))
        {
            File.Copy(file, Path.Combine(Manifest, Path.GetFileName(file)));
        }

        company = ManifestReader.Read(Manifest).Company!;
        foreach (var person in company.People.Values)
        {
            people[person.Id.Value] = tenant.AddPerson(person.Name, person.Email);
        }

        leaders = tenant.AddTeam("Sales leaders", withBot: true, people.Values);
        foreach (var team in company.Teams.Values)
        {
            tenant.AddChannel(leaders, team.Channel);
        }
    }

    [Fact]
    public async Task From_the_first_installation_people_and_channels_are_found_and_a_promise_is_recorded()
    {
        await using var host = await Start();
        await tenant.Install(leaders, people["lena"].User);
        await Patiently.Until(() => Book(host).AccountOf(Main, new("ana")) is not null && Book(host).ChannelOf(Main, new("berlin")) is not null);
        Assert.Equal(leaders.Channels.Single(channel => channel.Name == "Leaders Berlin").Id, Book(host).ChannelOf(Main, new("berlin")));

        Assert.Equal(200, (await people["ana"].Types("promised Acme SSO live by tomorrow, Omar delivers")).Status);

        await people["ana"].Until(ana => ana.Sees().Any(seen => seen.Text.Contains("Acme · SSO live", StringComparison.Ordinal)), TimeSpan.FromMinutes(2));
        Assert.Empty(tenant.Complaints);
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task What_is_signed_by_nobody_is_not_taken()
    {
        await using var host = await Start();
        tenant.Bot.Signs = false;
        Assert.Equal(401, (await people["ana"].Types("help")).Status);
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task The_doctor_names_everyone_and_every_channel_that_the_bot_has_not_heard_of_and_then_is_content()
    {
        await using var host = await Start();
        var before = await Doctor(host);
        Assert.Contains(before, line => line is { What: "sign-in", Result: CheckResult.Fine });
        Assert.Contains(before, line => line is { What: "app", Result: CheckResult.Problem });
        Assert.Equal(company.People.Values.Select(person => person.Name).Order(StringComparer.Ordinal), before.Where(line => line.Says.StartsWith("nobody with", StringComparison.Ordinal)).Select(line => line.What));

        await tenant.Install(leaders, people["lena"].User);
        await Patiently.Until(async () => (await Doctor(host)).All(line => line.Result is CheckResult.Fine));
        await host.Stop(Cancellation);
    }

    [Fact]
    public async Task A_secret_that_Microsoft_does_not_take_is_told_by_health_and_doctor_with_what_to_do()
    {
        const string Old = "of-last-year";
        await using var host = await Start(Old);
        await Patiently.Until(async () => (await Readiness(host)).Contains("does not let the bot in", StringComparison.Ordinal));

        var line = Assert.Single(await Doctor(host), line => line.What == "sign-in");
        Assert.Equal(CheckResult.Problem, line.Result);
        Assert.Contains("secret", line.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, $"{line}{await Readiness(host)}", StringComparison.Ordinal);
        await host.Stop(Cancellation);
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:0", "DOTNET_ENVIRONMENT=Development")]
    [InlineData("Production", "http://127.0.0.1:0", "DOTNET_ENVIRONMENT=Development")]
    [InlineData("Development", "http://0.0.0.0:0", "http://127.0.0.1:5080")]
    public async Task Without_credentials_it_starts_in_Development_on_this_machine_or_not_at_all(string? environment, string urls, string right)
    {
        var playground = Path.Combine(AppContext.BaseDirectory, "manifests", "teams", "playground");
        var parts = new HostParts { Variable = name => name is "DOTNET_ENVIRONMENT" ? environment : null };

        var refused = await Assert.ThrowsAsync<CannotStartException>(() => HostBuilding.Build(new(folder["data"], urls, playground), parts, Cancellation));

        Assert.Contains(right, refused.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        login.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }

    static IAddressBook Book(BotHost host) => host.Services.GetRequiredService<IAddressBook>();

    static async Task<string> Readiness(BotHost host)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{host.Urls[0]}/readyz", Cancellation);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.ToString();
    }

    static async Task<IReadOnlyList<Checked>> Doctor(BotHost host) =>
        (await TenantCheck.Run(
            host.Services.GetRequiredService<TeamsWorkspaces>().All[0],
            host.Services.GetRequiredService<CompanyDirectory>().Manifest,
            host.Services.GetRequiredService<IDatabase>(),
            Cancellation)).Lines;

    async Task<BotHost> Start(string? secret = null)
    {
        var parts = new HostParts
        {
            Variable = name => name is "TEAMS_APP_SECRET" ? secret ?? tenant.AppSecret : null,
            Cloud = cloud => cloud with { Metadata = server.Metadata, Authority = server.Authority, ServiceUrl = tenant.ServiceUrl, Hosts = [server.Url.Host] },
            Login = new FakeLogin(login),
        };
        var host = await HostBuilding.Build(new(folder["data"], "http://127.0.0.1:0", Manifest), parts, Cancellation);
        await host.Start(Cancellation);
        tenant.Bot.PointAt(new(host.Urls[0]));
        return host;
    }

    /// <summary>Brings Microsoft's own library to the fake's TLS, which nobody else vouches for.</summary>
    sealed class FakeLogin(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
