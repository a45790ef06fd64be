using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Completions;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What shells offer for values, by the names that commands give them: a person, a team, a code, a zone.</summary>
static class Completions
{
    static readonly FrozenDictionary<string, Func<ParseResult, IEnumerable<string>>> Sources = new Dictionary<string, Func<ParseResult, IEnumerable<string>>>
    {
        ["--person"] = parsed => Of(parsed, company => company.People.Keys.Select(id => id.Value)),
        ["PERSON"] = parsed => Of(parsed, company => company.People.Keys.Select(id => id.Value)),
        ["--team"] = parsed => Of(parsed, company => company.Teams.Keys.Select(id => id.Value)),
        ["TEAM"] = parsed => Of(parsed, company => company.Teams.Keys.Select(id => id.Value)),
        ["--explain"] = _ => Codes.All.Select(code => code.Id),
        ["--zone"] = _ => Answer.Zones,
    }.ToFrozenDictionary();

    /// <summary>Somebody has pressed a key.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>To the command and everything below it.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in command.Options)
        {
            if (Sources.TryGetValue(option.Name, out var source))
            {
                option.CompletionSources.Add(context => source(context.ParseResult).Select(value => new CompletionItem(value)));
            }
        }

        foreach (var argument in command.Arguments)
        {
            if (Sources.TryGetValue(argument.Name, out var source))
            {
                argument.CompletionSources.Add(context => source(context.ParseResult).Select(value => new CompletionItem(value)));
            }
        }

        foreach (var below in command.Subcommands)
        {
            AddTo(below);
        }
    }

    /// <summary>From the manifest that the line names, as far as it can be read. Of a new company nobody has an id yet.</summary>
    static IEnumerable<string> Of(ParseResult parsed, Func<Company, IEnumerable<string>> ids) =>
        parsed.CommandResult.Command.Name != "init" && Company(parsed) is { } company ? ids(company).Order(StringComparer.Ordinal) : [];

    static Company? Company(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if ((Value(parsed, command.Options.FirstOrDefault(option => option.Name == "--manifest")) ?? Value(parsed, command.Arguments.FirstOrDefault(argument => argument.Name == "DIR"))) is { } folder)
        {
            return ManifestReader.Read(folder).Company;
        }

        return Value(parsed, command.Options.FirstOrDefault(option => option.Name == "--data")) is { } data
            ? InForce(data, Value(parsed, command.Options.FirstOrDefault(option => option.Name == DatabaseOption.Name)))
            : null;
    }

    static string? Value(ParseResult parsed, Symbol? symbol) =>
        symbol switch
        {
            Option<string> option => parsed.GetValue(option),
            Argument<string> argument => parsed.GetValue(argument),
            _ => null,
        };

    // A shell waits for this, and nothing else is under way.
    static Company? InForce(string data, string? database)
    {
        try
        {
            return Task.Run(async () =>
            {
                await using var bot = await BesideBot.Open(DatabasePlace.Of(data, database, HostParts.Real.Variable), HostParts.Real.Wall, CancellationToken.None);
                return await bot.Read((_, company) => company, CancellationToken.None);
            }).WaitAsync(Patience).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is CannotStartException or TimeoutException)
        {
            return null;
        }
    }
}
