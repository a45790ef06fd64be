using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class TeamsWorkspace
{
    static readonly Kind<TeamsSignIn> SignIns = Kinds.Choice(
        "a way to sign in",
        ("secret", TeamsSignIn.Secret),
        ("certificate", TeamsSignIn.Certificate),
        ("managed-identity", TeamsSignIn.ManagedIdentity),
        ("none", TeamsSignIn.None));

    static readonly Kind<TeamsCloudName> Clouds = Kinds.Choice("a cloud", ("public", TeamsCloudName.Public), ("gcc-high", TeamsCloudName.GccHigh));

    static readonly Key<string> AppId = new("app_id", PlatformKinds.MicrosoftId, "the bot's Microsoft app id, as in `0f3c4f5e-1111-4a4a-9b9b-000000000001`", Required: true);
    static readonly Key<string> Tenant = new("tenant", PlatformKinds.MicrosoftId, "the id of the tenant where the bot is registered; its people alone may speak with the bot", Required: true);
    static readonly Key<TeamsSignIn> SignIn = new("sign_in", SignIns, "how the bot proves who it is; `none` is for Microsoft's test client on this machine, in Development", "secret");
    static readonly Key<SecretReference> AppSecret = new("app_secret", PlatformKinds.Secret, "where the client secret is, as in `env:TEAMS_APP_SECRET`", Otherwise: "needed with `sign_in: secret`");
    static readonly Key<SecretReference> Certificate = new("certificate", PlatformKinds.Secret, "a PEM or PFX file with its private key, as in `file:bot.pem`", Otherwise: "needed with `sign_in: certificate`");
    static readonly Key<TeamsCloudName> Cloud = new("cloud", Clouds, "which of Microsoft's clouds", "public");

    public static ImmutableArray<Key> Keys { get; } = [WorkspacesSection.PlatformKey, AppId, Tenant, SignIn, AppSecret, Certificate, Cloud];

    public static Shape.Table Table { get; } = new("teams workspace", Keys);

    public static TeamsSettings Read(WorkspaceId id, Fields fields)
    {
        var signIn = fields.Value(SignIn, TeamsSignIn.Secret);
        var known = fields.Find(SignIn) is null || (fields.Find(SignIn) is ScalarNode written && SignIns.Parse(written.Text, out _));
        return new(
            id,
            fields.Value(AppId, ""),
            fields.Value(Tenant, ""),
            signIn,
            fields.Reference(AppSecret, known && signIn is TeamsSignIn.Secret),
            fields.Reference(Certificate, known && signIn is TeamsSignIn.Certificate),
            fields.Value(Cloud, TeamsCloudName.Public));
    }
}
