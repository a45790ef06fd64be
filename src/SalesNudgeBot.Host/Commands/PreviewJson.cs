using System.Text.Json;
using NodaTime.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

static class PreviewJson
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(PreviewShown shown, ManifestDesk desk) =>
        JsonSerializer.Serialize(
            new
            {
                company = shown.Company.Name,
                data = desk.Kept,
                now = InstantPattern.ExtendedIso.Format(shown.Now),
                mode = shown.Company.Mode is BotMode.Shadow ? "shadow" : "live",
                shownTo = shown.Company.Mode is BotMode.Shadow ? shown.Company.Admins.Select(admin => admin.Value) : [],
                paused = shown.Paused.Select(pause => new { team = pause.Team.Value, name = shown.Company.Teams[pause.Team].Name, waiting = pause.Waiting }),
                clocks = shown.Clocks.Select(change => new
                {
                    zone = change.Zone.Id,
                    on = LocalDatePattern.Iso.Format(change.On),
                    before = Offset(change.Before),
                    after = Offset(change.After),
                }),
                messages = shown.Lines.Select(line => new
                {
                    at = InstantPattern.ExtendedIso.Format(line.Message.At),
                    local = LocalDateTimePattern.GeneralIso.Format(line.Local),
                    offset = Offset(line.Offset),
                    zone = line.Zone.Id,
                    person = line.Message.To is Destination.Person(var person) ? person.Value : null,
                    channelOf = line.Message.To is Destination.LeadersChannel(var team) ? team.Value : null,
                    name = line.Name,
                    kind = line.Message.Kind.ToString(),
                    says = PreviewWords.Kind(line.Message.Kind),
                    because = line.Message.Because is { } reason ? LineText.Of(reason, shown.Company) : null,
                    ifNotAnswered = line.Message.IfNotAnswered,
                    onlyShown = line.Message.OnlyShown,
                    with = line.Message.With.Select(kind => kind.ToString()),
                }),
                silent = shown.Silent.Select(day => new { on = LocalDatePattern.Iso.Format(day.On), why = day.Why }),
            },
            Json);

    static string Offset(NodaTime.Offset offset) => OffsetPattern.GeneralInvariant.Format(offset);
}
