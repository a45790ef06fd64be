using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Host.Tests;

public sealed class TeamsPackageTests : IDisposable
{
    const string Id = "7d0C1a3e-54aa-4b0f-9a0e-3f6f8a2b1c4d";

    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_package_holds_the_three_files_with_the_bots_id_in_the_manifest()
    {
        var ended = await Packs("--app-id", Id, "--company", "Nordwind", "--website", "https://nordwind.example/bot", "--terms", "https://nordwind.example/terms", "--app-version", "1.2.3");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains(folder["app.zip"], ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", ended.Output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(folder["app.zip"]);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        var manifest = Manifest(zip);
        Assert.Equal((Id.ToLowerInvariant(), Id.ToLowerInvariant(), "1.2.3"), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["version"]!));
        Assert.Equal(
            """{"name":"Nordwind","websiteUrl":"https://nordwind.example/bot","privacyUrl":"https://nordwind.example/bot","termsOfUseUrl":"https://nordwind.example/terms"}""",
            manifest["developer"]!.ToJsonString());
    }

    [Fact]
    public async Task The_icons_have_the_size_that_teams_asks_for_and_the_outline_is_white_on_nothing()
    {
        await Packs("--app-id", Id);
        using var zip = ZipFile.OpenRead(folder["app.zip"]);

        Assert.Equal(192, Picture(zip, "color.png").Size);
        var (size, pixels) = Picture(zip, "outline.png");
        Assert.Equal(32, size);
        Assert.All(pixels.Chunk(4).Where(pixel => pixel[3] > 0), pixel => Assert.Equal([255, 255, 255], pixel[..3]));
        Assert.InRange(pixels.Chunk(4).Count(pixel => pixel[3] == 0), 300, 900);
    }

    [Fact]
    public async Task The_same_again_is_the_same_to_the_byte_and_told_to_programs()
    {
        await Packs("--app-id", Id);
        var first = await File.ReadAllBytesAsync(folder["app.zip"], TestContext.Current.CancellationToken);
        var ended = await Packs("--app-id", Id, "--json");
        var second = await File.ReadAllBytesAsync(folder["app.zip"], TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
        var told = JsonNode.Parse(ended.Output)!;
        Assert.Equal(
            (folder["app.zip"], Id.ToLowerInvariant(), second.Length, Convert.ToHexStringLower(SHA256.HashData(second))),
            ((string)told["file"]!, (string)told["appId"]!, (int)told["bytes"]!, (string)told["sha256"]!));
    }

    [Fact]
    public async Task The_id_and_the_company_come_from_a_manifest()
    {
        var ended = await Packs("--manifest", Path.Combine(Repository, "manifests", "teams", "nordwind"));

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        using var zip = ZipFile.OpenRead(folder["app.zip"]);
        var manifest = Manifest(zip);
        Assert.Equal(("00000000-0000-0000-0000-000000000001", "Nordwind"), ((string)manifest["id"]!, (string)manifest["developer"]!["name"]!));
    }

    [Fact]
    public async Task A_manifest_without_a_teams_workspace_is_named()
    {
        var ended = await Packs("--manifest", Path.Combine(Repository, "manifests", "slack", "nordwind"));

        ended.SaysOnly(1, Path.Combine("slack", "nordwind"), "platform: teams");
    }

    [Theory]
    [InlineData("--app-id", "")]
    [InlineData("--app-id", "7d0c1a3e")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id", Id, "--manifest", ".")]
    [InlineData("--app-id", Id, "--website", "http://nordwind.example")]
    [InlineData("--app-id", Id, "--website", "https://127.0.0.1/")]
    [InlineData("--app-id", Id, "--privacy", "https://nordwind.example")]
    [InlineData("--app-id", Id, "--company", "A company with a name that is longer than Teams shows")]
    [InlineData("--app-id", Id, "--app-version", "1.0")]
    [InlineData("--app-id", Id, "--app-version", "1.02.0")]
    public async Task Wrong_usage_ends_with_2_and_names_the_option(params string[] arguments)
    {
        var ended = await Packs(arguments);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(arguments[^2], ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["app.zip"]));
    }

    [Fact]
    public async Task Nothing_to_make_it_of_is_wrong_usage() => Assert.Equal(2, (await Packs()).Code);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var ended = await TheProgram.Run("app-package", "teams", "--app-id", Id, "--out", folder["no/such/folder.zip"]);

        ended.SaysOnly(3, folder["no/such/folder.zip"], "cannot be written");
    }

    [Fact]
    public async Task Microsofts_schema_takes_the_filled_manifest()
    {
        Node.Needed();
        await Packs("--app-id", Id, "--company", "Nordwind", "--website", "https://nordwind.example/bot");
        using var zip = ZipFile.OpenRead(folder["app.zip"]);

        Assert.Equal((0, "Fine: 1.30\n"), Judged(Manifest(zip)));
    }

    [Theory]
    [InlineData("bots/0/scopes/0", "groupchat")]
    [InlineData("id", "7d0c1a3e")]
    [InlineData("accentColor", "navy")]
    [InlineData("packageName", "com.example")]
    public async Task What_it_does_not_take_is_found(string where, string value)
    {
        Node.Needed();
        await Packs("--app-id", Id);
        using var zip = ZipFile.OpenRead(folder["app.zip"]);
        var manifest = Manifest(zip);
        JsonNode at = manifest;
        foreach (var step in where.Split('/')[..^1])
        {
            at = int.TryParse(step, out var index) ? at[index]! : at[step]!;
        }

        if (at is JsonArray array)
        {
            array[0] = value;
        }
        else
        {
            at[where.Split('/')[^1]] = value;
        }

        Assert.Equal(1, Judged(manifest).Code);
    }

    public void Dispose() => folder.Dispose();

    Task<Ended> Packs(params string[] arguments) => TheProgram.Run(["app-package", "teams", .. arguments, .. arguments is [] ? Array.Empty<string>() : ["--out", folder["app.zip"]]]);

    (int Code, string Output) Judged(JsonObject manifest)
    {
        File.WriteAllText(folder["manifest.json"], manifest.ToJsonString());
        return Node.Run(Path.Combine(Path.GetDirectoryName(Here())!, "app-manifest.mjs"), [folder["manifest.json"]], TimeSpan.FromMinutes(3));
    }

    static JsonObject Manifest(ZipArchive zip)
    {
        using var stream = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>Of a PNG as ours are: square, eight bits of red, green, blue and opacity, no filter.</summary>
    static (int Size, byte[] Pixels) Picture(ZipArchive zip, string name)
    {
        using var memory = new MemoryStream();
        using (var stream = zip.GetEntry(name)!.Open())
        {
            stream.CopyTo(memory);
        }

        var png = memory.ToArray();
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(width, height);
        var packed = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var rows = new MemoryStream();
        using (var unpacked = new ZLibStream(new MemoryStream(png, 41, packed), CompressionMode.Decompress))
        {
            unpacked.CopyTo(rows);
        }

        return (width, [.. rows.ToArray().Chunk((width * 4) + 1).SelectMany(row => row[1..])]);
    }

    static string Repository => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    static string Here([CallerFilePath] string path = "") => path;
}
