using System.Security.Cryptography;

namespace Seedance.Generator.Tests.Documents;

public class BundledDocumentTests
{
    [Fact]
    public void The_vendors_block_is_byte_for_byte_the_vendors()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(BundledFiles.Folder, "seedance/2-0-fast/reference-to-video.yaml"));

        Assert.Equal(14_641, bytes.Length);
        Assert.Equal("efa6f078e30581fb061800bddaf6bc7419bc0127a7fb13e539400dba59e22139", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void The_readme_names_each_document()
    {
        string readme = File.ReadAllText(Path.Combine(BundledFiles.Folder, "README.md"));

        Assert.Equal(10, BundledFiles.Documents.Count);
        Assert.All(BundledFiles.Documents, document => Assert.Contains($"`{document}`", readme, StringComparison.Ordinal));
    }
}
