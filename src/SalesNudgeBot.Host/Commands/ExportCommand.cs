using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Exporting;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What is kept about a person, or what a team has together, as JSON; beside a running bot.</summary>
static class ExportCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It is a file, never part of a page: what people wrote stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Written<Instant>(InstantPattern.ExtendedIso), new Written<LocalDate>(LocalDatePattern.Iso) },
    };

    public static Command Make() => new("export", "Write down what is kept about a person or a team")
    {
        Of("person", "A person's id, address or full name", "All that is kept about a person", (stores, company, named, now) => Export.Of(stores, company, Person(company, named), now)),
        Of("team", "A team's id or name", "A team's promises, and what its leaders' channel says", (stores, company, named, now) => Export.Of(stores, company, Team(company, named), now)),
    };

    static Command Of(string name, string means, string what, Func<IStores, Company, string, Instant, object> read)
    {
        var named = new Argument<string>(name.ToUpperInvariant()) { Description = means };
        var file = new Option<string>("--out") { Description = "The file to write, readable by you alone [default: what is printed]", HelpName = "FILE" };
        var data = new Option<string>("--data") { Description = "The bot's data folder", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var command = new Command(name, what) { named, file, data, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var bot = await BesideBot.Open(parsed.Place(database, parsed.GetValue(data)), HostParts.Real.Wall, cancellation);
            var exported = await bot.Read((stores, company) => read(stores, company, parsed.GetValue(named)!, bot.Now(stores)), cancellation);
            await Write(JsonSerializer.Serialize(exported, exported.GetType(), Json), parsed.GetValue(file), parsed.InvocationConfiguration.Output, cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    static Person Person(Company company, string named) => ByName.Person(company, named) ?? throw Unknown(named, "person", company.People.Keys.Select(id => id.Value));

    static Team Team(Company company, string named) => ByName.Team(company, named) ?? throw Unknown(named, "team", company.Teams.Keys.Select(id => id.Value));

    static CannotStartException Unknown(string named, string kind, IEnumerable<string> ids) =>
        new(ExitCode.WrongUsage, $"There is no {kind} '{named}' in the manifest that is in force. Right would be an id, such as {string.Join(", ", ids.Order(StringComparer.Ordinal).Take(3))}.");

    static async Task Write(string json, string? file, TextWriter output, CancellationToken cancellation)
    {
        if (file is null)
        {
            await output.WriteLineAsync(json);
            return;
        }

        try
        {
            await using var writer = new StreamWriter(OwnFile.Make(Path.GetFullPath(file)));
            await writer.WriteLineAsync(json.AsMemory(), cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{failure.Message} Nothing was written over.", failure);
        }
    }

    sealed class Written<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("An export is only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}
