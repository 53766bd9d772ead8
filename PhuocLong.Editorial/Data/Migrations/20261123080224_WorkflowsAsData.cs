using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhuocLong.Editorial.Data.Migrations
{
    /// <inheritdoc />
    public partial class WorkflowsAsData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Workflows_Edition",
                table: "Workflows");

            migrationBuilder.DropColumn(
                name: "StepOnlySuggests",
                table: "Articles");

            migrationBuilder.AddColumn<int>(
                name: "CreatedById",
                table: "Workflows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Line",
                table: "Workflows",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "standard");

            migrationBuilder.AddColumn<bool>(
                name: "Counts",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "StepEditing",
                table: "Articles",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "WorkflowAssignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Line = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowAssignments_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Workflows_CreatedById",
                table: "Workflows",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Workflows_Line_Edition",
                table: "Workflows",
                columns: new[] { "Line", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowAssignments_CategoryId",
                table: "WorkflowAssignments",
                column: "CategoryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowAssignments_Genre",
                table: "WorkflowAssignments",
                column: "Genre",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Workflows_AspNetUsers_CreatedById",
                table: "Workflows",
                column: "CreatedById",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Workflows_AspNetUsers_CreatedById",
                table: "Workflows");

            migrationBuilder.DropTable(
                name: "WorkflowAssignments");

            migrationBuilder.DropIndex(
                name: "IX_Workflows_CreatedById",
                table: "Workflows");

            migrationBuilder.DropIndex(
                name: "IX_Workflows_Line_Edition",
                table: "Workflows");

            migrationBuilder.DropColumn(
                name: "CreatedById",
                table: "Workflows");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "Workflows");

            migrationBuilder.DropColumn(
                name: "Counts",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "StepEditing",
                table: "Articles");

            migrationBuilder.AddColumn<bool>(
                name: "StepOnlySuggests",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Workflows_Edition",
                table: "Workflows",
                column: "Edition",
                unique: true);
        }
    }
}
